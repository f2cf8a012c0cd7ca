import { getFile } from '@/lib/documents/endpoints'

type Context = { params: Promise<{ documentId: string; part: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { documentId, part } = await params
  return getFile(request, documentId, part)
}

import { postTaking } from '@/lib/export/endpoints'

export const POST = async (request: Request, { params }: { params: Promise<{ exportId: string }> }) =>
  postTaking(request, (await params).exportId)

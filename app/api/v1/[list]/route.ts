import { getList } from '@/lib/api/endpoints'

export const GET = async (request: Request, { params }: { params: Promise<{ list: string }> }) =>
  getList(request, (await params).list)

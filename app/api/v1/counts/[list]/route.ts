import { getCounts } from '@/lib/api/endpoints'

export const GET = async (request: Request, { params }: { params: Promise<{ list: string }> }) =>
  getCounts(request, (await params).list)

import { isHealthy } from '@/lib/installation/health'

export const dynamic = 'force-dynamic'

export async function GET() {
  const healthy = await isHealthy()
  return new Response(healthy ? 'ok' : 'unavailable', {
    status: healthy ? 200 : 503,
    headers: { 'cache-control': 'no-store', 'content-type': 'text/plain' },
  })
}

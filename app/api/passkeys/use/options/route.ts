export { useOptions as POST } from '@/lib/factors/passkey-endpoints'

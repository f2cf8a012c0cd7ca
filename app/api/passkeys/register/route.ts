export { registerPasskey as POST } from '@/lib/factors/passkey-endpoints'

export { registerOptions as POST } from '@/lib/factors/passkey-endpoints'

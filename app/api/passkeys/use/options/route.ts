export { passkeyOptions as POST } from '@/lib/factors/passkey-endpoints'

export { newPasskeyOptions as POST } from '@/lib/factors/passkey-endpoints'

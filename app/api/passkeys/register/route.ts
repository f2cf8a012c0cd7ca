export { addPasskey as POST } from '@/lib/factors/passkey-endpoints'

export { usePasskey as POST } from '@/lib/factors/passkey-endpoints'

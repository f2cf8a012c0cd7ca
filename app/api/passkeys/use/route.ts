export { givePasskey as POST } from '@/lib/factors/passkey-endpoints'

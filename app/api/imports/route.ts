export { postImport as POST } from '@/lib/transfer/endpoints'

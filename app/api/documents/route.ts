export { postDocument as POST } from '@/lib/documents/endpoints'

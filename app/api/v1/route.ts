export { getDescription as GET } from '@/lib/api/endpoints'

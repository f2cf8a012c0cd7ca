export { NotHere as default } from '@/components/layout/not-here'

import type { FilePart } from '@/prisma/generated/enums'

type DocumentImageProps = { id: string; part: FilePart; className: string; alt: string }

/** Of the size it has on the server. */
export function DocumentImage({ id, part, className, alt }: DocumentImageProps) {
  // eslint-disable-next-line @next/next/no-img-element -- an optimizer has no session
  return <img className={className} src={`/api/documents/${id}/${part}`} alt={alt} loading="lazy" />
}

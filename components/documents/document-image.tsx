import type { FilePart } from '@/prisma/generated/enums'

type DocumentImageProps = { id: string; part: FilePart; className: string; alt: string }

/** Of the size it has on the server: an optimizer would ask for it without the reader's session. */
export function DocumentImage({ id, part, className, alt }: DocumentImageProps) {
  // eslint-disable-next-line @next/next/no-img-element -- see above
  return <img className={className} src={`/api/documents/${id}/${part}`} alt={alt} loading="lazy" />
}

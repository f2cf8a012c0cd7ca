/** What a file is by its content. */
export type FileType = 'jpeg' | 'png' | 'webp' | 'pdf' | 'docx' | 'txt'

/** A file without what it told of its maker; a picture with a small one of itself. */
export type Cleaned = { type: FileType; file: Uint8Array; thumbnail: Uint8Array | null }

/** Why a file is not taken: `documents.errors.<reason>` says it to people. */
export const reasons = [
  'type',
  'damaged',
  'pixels',
  'moving',
  'locked',
  'too-much-inside',
  'embedded',
  'macros',
] as const
export type Reason = (typeof reasons)[number]

export class RefusedFile extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

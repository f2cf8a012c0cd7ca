import type { Alike } from './alike'
import type { FormValues } from './form'

/** The actor may not do this. Shown as "not found": refused and unknown look alike. */
export class ForbiddenError extends Error {
  constructor() {
    super('forbidden')
  }
}

/** Something the person can mend. `key` is a message key ("cases.errors.defendant-twice"). */
export class RuleError extends Error {
  constructor(
    readonly key: string,
    readonly field?: string,
    readonly params: Record<string, string | number> = {},
    /** What is to be mended beside it. */
    readonly also: readonly RuleError[] = [],
    /** Records that it is about. */
    readonly alike: readonly Alike[] = [],
  ) {
    super(key)
  }
}

/** Somebody saved a newer version. `current` is what stands now, in the shape of the form, with its `version`. */
export class ConflictError extends RuleError {
  constructor(
    readonly current: FormValues,
    readonly savedBy?: string,
  ) {
    super('form.conflict')
  }
}

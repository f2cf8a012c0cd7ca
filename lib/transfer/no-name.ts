/** A line that adds up, or that is about the list. */
const OF_THE_LIST = [
  /^(?:всего|итого|разом|усього|всього|(?:grand )?total|toplam)(?:\s*$|(?:\s+\p{L}+)?\s*[:=–—-]|(?:\s+\p{L}+)?\s+\d)/iu,
  /^\P{L}*(?:примечани[ея]|источники?|приміт(?:ка|ки)|джерел[оа]|notes?|sources?|kaynak(?:lar)?)\s*:/iu,
]
const UNKNOWN =
  /^(?:без имени|без імені|имя неизвестно|ім['’ʼ]я невідоме|неизвестн(?:о|ый|ая)|невідом(?:о|ий|а)|unknown|unnamed|no name|n\/a|isimsiz|bilinmiyor)\.?$/iu

/** What stands where a name should, and is nobody's. */
export const isNoName = (text: string): boolean =>
  !/\p{L}/u.test(text) || UNKNOWN.test(text) || OF_THE_LIST.some((words) => words.test(text))

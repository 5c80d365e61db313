import type { CopyReason } from '#contract/commands/keeping'
import type { Instant } from '#domain/calendar'
import { isInstant } from '#domain/calendar-text'

const reasons: readonly CopyReason[] = [
  'routine',
  'asked',
  'before-migration',
  'before-restore',
  'before-import',
  'before-purge',
]

/** What the name of a backup says of it. */
export interface BackupName {
  /** The first eight digits of the household's id; zeros while it has none. */
  readonly household: string
  readonly madeAt: Instant
  readonly reason: CopyReason
  /** Of the books in it. */
  readonly fingerprint: string
}

/** The digits by which a household is told apart in the names of its backups. */
export const digitsOf = (id: string): string => id.slice(0, 8)

/** Those of a household whose id could not be read. */
export const noDigits = '00000000'

const pattern =
  /^hearthside-([0-9a-f]{8})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z-]+)-([0-9a-f]{8})\.zip$/

/** The name of a backup's file, which anybody can read and no disk refuses. */
export const writeBackupName = ({ household, madeAt, reason, fingerprint }: BackupName): string =>
  `hearthside-${household}-${madeAt.replaceAll(/[-:.]/g, '')}-${reason}-${fingerprint}.zip`

/** What a file's name says, or null when it is none of our backups. */
export function readBackupName(file: string): BackupName | null {
  const parts = pattern.exec(file)
  if (parts === null) return null
  const [, household = '', year, month, day, hour, minute, second, milli, asked, fingerprint = ''] = parts
  const madeAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`
  const reason = reasons.find(known => known === asked)
  return isInstant(madeAt) && reason !== undefined ? { household, madeAt, reason, fingerprint } : null
}

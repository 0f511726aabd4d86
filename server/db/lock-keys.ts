/**
 * Advisory locks of PostgreSQL, by what they keep apart: one number each, or two works that have nothing to do with each
 * other would wait for each other. (Locks by a name in words are hashed with `hashtextextended` where they are taken.)
 */
export const lockKeys = {
  /** One migrating process at a time. */
  migrations: 7_318_400_201,
  /** Events of the audit trail follow one another without a gap. */
  auditEvents: 7_318_400_202,
  /** Reports come in one at a time: two deliveries of one message at the same moment are still one. */
  reportDoor: 7_318_400_203,
  /** Alarms are raised one round at a time. */
  raisingAlarms: 7_318_400_204,
  /** The shipped reference data is brought in once. */
  referenceData: 7_318_400_205,
  /** Held by the one process that leads. */
  leader: 7_318_400_212,
  /** Processes that start together fill the database one after the other. */
  starting: 7_318_400_213,
  /** Scores are stored one run at a time. */
  storingScores: 7_318_400_214,
  /** Running numbers of packs. */
  briefingNumbers: 7_318_400_219,
  /** Running numbers of information reports. */
  informationReportNumbers: 7_318_400_220,
} as const;

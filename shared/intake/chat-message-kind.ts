/** What a line of an exported chat holds. */
export type ChatMessageKind =
  | 'text'
  | 'media_omitted'
  | 'attachment'
  | 'location'
  | 'deleted'
  | 'view_once_empty'
  /** A third person's card: dropped unread (DP-20). */
  | 'contact_card'
  | 'poll';

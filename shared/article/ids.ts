declare const brand: unique symbol

type Branded<Name extends string> = string & { readonly [brand]: Name }

/** UUIDv7 (RFC 9562) of an article: permanent, and sorts by the time it was made. */
export type ArticleId = Branded<'ArticleId'>
/** UUIDv7 of a person. */
export type PersonId = Branded<'PersonId'>
/** Lower-case hexadecimal SHA-256 of the canonical JSON of a content, 64 characters. */
export type ContentHash = Branded<'ContentHash'>
/** Lower-case hexadecimal SHA-256 of a media file's bytes. */
export type AssetHash = Branded<'AssetHash'>
/** Lower-case hexadecimal SHA-256 of the canonical JSON of a whole event, signature included. */
export type EventHash = Branded<'EventHash'>

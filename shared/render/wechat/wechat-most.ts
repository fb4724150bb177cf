/**
 * What WeChat's draft box takes at most (its page on `draft/add`): signs of title, author and digest,
 * characters and bytes of the body, its mark-up counted.
 */
export const wechatMost = {
  title: 32,
  author: 16,
  digest: 128,
  characters: 19_999,
  bytes: (1 << 20) - 1,
} as const

import { v7 as newId } from 'uuid'
import type { MediaUse } from '../../shared/article/content'
import type { MediaAsset } from '../../shared/ipc'

/** A first use of a picture or clip that was taken in, still without words. */
export function useOf({ hash, type, width, height, milliseconds, bytes }: MediaAsset): MediaUse {
  return {
    id: newId(),
    asset: hash,
    type,
    width,
    height,
    ...(milliseconds === undefined ? {} : { milliseconds, bytes }),
    caption: '',
    alt: '',
    credit: '',
  }
}

import { ruleSources } from '../../shared/proof/rule-keys'
import type { ProofFinding } from '../../shared/proof/finding'
import { t } from '../words.svelte'

/** Why something is suggested: the rule's sentence, then the newsroom's own reason. */
export function whyText({ rule, values, reason }: ProofFinding): string {
  const why = t(`proof.why.${rule}`, values)
  return reason === '' ? why : `${why} ${reason}`
}

/** Where the rule is written. */
export function sourceText({ rule }: Pick<ProofFinding, 'rule'>): string {
  const source = ruleSources[rule]
  const isOwn =
    source === 'newsroom' || source === 'sense' || source === 'language' || source === 'dictionary'
  return t('proof.source', { source: isOwn ? t(`proof.source.${source}`) : source })
}

/** What a button that writes a proposal says. */
export function fixText(replacement: string): string {
  return replacement.trim() === '' ? t('proof.fix.remove') : t('proof.fix', { text: replacement })
}

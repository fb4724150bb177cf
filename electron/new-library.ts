import { shippedPolicies } from '../shared/seal/policies'
import type { Target } from '../shared/target/target'
import type { InterfaceLanguage } from '../shared/words/language'
import { say } from '../shared/words/say'
import { deskFileVersion } from './library/desk-file'
import type { DeskFile } from './library/desk-file'

export interface NewLibrary {
  readonly language: InterfaceLanguage
  /** Key of the policy its first desk works by; one of the shipped ones. */
  readonly policy: string
  /** IANA zone the newsroom's times are printed in. */
  readonly zone: string
}

/**
 * What a library holds on its first day: every shipped policy with a desk that works by it, the chosen one
 * first, and a site in a folder of the library.
 */
export function newDeskFile({ language, policy, zone }: NewLibrary): DeskFile {
  return {
    schema: deskFileVersion,
    newsroom: say(language, 'shell.new.newsroom'),
    people: [],
    desks: newDesks(language, policy),
    policies: shippedPolicies.map((shipped) => ({ ...shipped, levels: [...shipped.levels] })),
    targets: [siteTarget(language, zone)],
    severities: {},
  }
}

/** A desk for each shipped policy, under the policy's key. */
function newDesks(language: InterfaceLanguage, first: string): DeskFile['desks'] {
  const desks = shippedPolicies.map(({ key, name }) => ({
    key,
    name: language === 'en' ? name.en : name.zh,
    policy: key,
  }))
  return [...desks.filter(({ key }) => key === first), ...desks.filter(({ key }) => key !== first)]
}

/** The zone this machine is set to. */
export function systemZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function siteTarget(language: InterfaceLanguage, zone: string): Target {
  return {
    kind: 'folder',
    name: 'site',
    path: 'site',
    site: {
      name: say(language, 'shell.new.site'),
      shortName: say(language, 'shell.new.siteShort'),
      baseUrl: 'https://news.example/',
      language,
      zone,
      description: say(language, 'shell.new.siteDescription'),
    },
  }
}

/** Order and direction of the parts, as ARCHITECTURE.md tells it. */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

/** Inner folders of shared/ in their order: each may import those before it. */
const order = ['document', 'article', 'suggest', 'seal', 'gate', 'desk']

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'A cycle hides which part is the lower one.'),
    rule(
      'shared-imports-nobody',
      { path: '^shared' },
      { path: '^(electron|renderer|test)' },
      'The domain is pure.',
    ),
    rule(
      'host-not-window',
      { path: '^electron' },
      { path: '^renderer' },
      'They meet only in shared/ipc.ts.',
    ),
    rule(
      'window-not-host',
      { path: '^renderer' },
      { path: '^electron' },
      'They meet only in shared/ipc.ts.',
    ),
    rule(
      'render-not-desk',
      { path: '^shared/render' },
      { path: '^shared/desk' },
      'Renditions know no workflow.',
    ),
    ...order.map((part, place) =>
      rule(
        `order-${part}`,
        { path: `^shared/${part}/` },
        { path: `^shared/(${order.slice(place + 1).join('|') || 'nothing'})/` },
        `Order inside the domain: ${order.join(' ← ')}.`,
      ),
    ),
    rule(
      'ui-knows-no-news',
      { path: '^renderer/ui/' },
      {
        path: '^renderer/(queues|list|editor|inspector|palette|import|settings|compare|preview|outbox)/',
      },
      'Buttons and dialogs know nothing of news.',
    ),
    rule(
      'adapters-apart',
      { path: '^electron/(library|keys|targets|importers|outbox)/' },
      { path: '^electron/(drafts|desk|publish|import|export|api|cli|main)\\.ts$' },
      'An adapter never knows a flow.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)electron/dev/' },
    enhancedResolveOptions: { extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.mjs'] },
  },
}

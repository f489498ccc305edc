/** Somebody to call, as it stands on the card. */
export type ToCall = { readonly name: string; readonly phone: string };

type Props = { readonly title: string; readonly lines: readonly ToCall[] };

/** Two cards on a sheet, to cut apart: names and numbers in big letters, and nothing else. The second is the same, and not read aloud again. */
export function CallSheet({ title, lines }: Props) {
  return (
    <section class="naober-call-sheet" aria-label={title}>
      <Card title={title} lines={lines} />
      <div aria-hidden="true" class="naober-call-second">
        <Card title={title} lines={lines} />
      </div>
    </section>
  );
}

function Card({ title, lines }: Props) {
  return (
    <div class="naober-call-card">
      <p class="naober-call-title">{title}</p>
      <dl>
        {lines.map(({ name, phone }) => (
          <div key={`${name} ${phone}`}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd dir="ltr">{phone}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

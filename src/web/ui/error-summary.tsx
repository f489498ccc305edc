/** What could not be done, on top of the page, with a link to each field it is about. */
export function ErrorSummary({
  title,
  problems,
}: {
  readonly title: string;
  readonly problems: readonly { readonly field: string; readonly text: string }[];
}) {
  if (problems.length === 0) return null;
  return (
    <div class="naober-summary" role="alert">
      <p class="naober-label">{title}</p>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field}>
            <a class="nl-link" href={`#field-${field}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

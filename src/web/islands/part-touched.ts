const isChosenOtherwise = ({ options, selectedIndex }: HTMLSelectElement): boolean => {
  const first = [...options].findIndex(({ defaultSelected }) => defaultSelected);
  return selectedIndex !== Math.max(0, first);
};

/** Whether somebody typed or chose something here that has not been sent. */
export const isTouched = (within: ParentNode): boolean =>
  [...within.querySelectorAll('input:not([type=hidden]), textarea, select')].some((field) => {
    if (field instanceof HTMLSelectElement) return isChosenOtherwise(field);
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement)) return false;
    return /checkbox|radio/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  });

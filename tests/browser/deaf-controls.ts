/** A tag with its attributes, of which a value may hold «>». */
const tags = /<(?:form|\/form|button|input)\b(?:"[^"]*"|[^"<>])*>/gu;
const withoutScriptOnly = /<(noscript|template|script|style)\b[\s\S]*?<\/\1>/gu;
const has = (tag: string, attribute: string): boolean => new RegExp(`\\s${attribute}(?:[\\s=>/]|$)`, 'u').test(tag);
const isOfType = (tag: string, ...types: string[]): boolean => types.some((type) => tag.includes(` type="${type}"`));

/**
 * Controls in a page as the server sends it that do nothing, or something else, when they are pressed before the script has come: a
 * button that sends no form, and one that sends a form which has not said how (by address, then, with what is typed in it).
 * Those that are `disabled` wait for the script, and are none of them. Answers their tags.
 * @example deafControls('<button type="button">Lag koden min</button>') // ['<button type="button">']
 * @example deafControls('<button type="button" disabled>Lag koden min</button>') // []
 */
export const deafControls = (html: string): string[] => {
  const deaf: string[] = [];
  let form = '';
  for (const [tag] of html.replaceAll(withoutScriptOnly, '').matchAll(tags)) {
    if (tag.startsWith('<form')) form = tag;
    else if (tag.startsWith('</form')) form = '';
    else if (has(tag, 'disabled') || has(tag, 'popovertarget')) continue;
    else if (tag.startsWith('<button') && !sends(tag, form)) deaf.push(tag);
    else if (isOfType(tag, 'file') && form !== '' && !has(tag, 'name')) deaf.push(tag);
  }
  return deaf;
};

const sends = (button: string, form: string): boolean => {
  if (isOfType(button, 'button') || (form === '' && !has(button, 'form'))) return false;
  return has(button, 'formmethod') || has(button, 'form') || has(form, 'method');
};

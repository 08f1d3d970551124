import { checkReceipt, type Ask, type ReceiptFinding, type ReceiptPlace } from './check-receipt.ts';

/** What the server wrote on the form. Edges: `undefined` when it is another form. */
const placeOf = ({ wave, collector, released }: DOMStringMap): ReceiptPlace | undefined =>
  wave === undefined || collector === undefined
    ? undefined
    : { waveId: wave, collectorOrigin: collector, isReleased: released !== undefined };

/**
 * Makes a form that the server drew look receipts up. What comes of it lies beside the form already, one template for each finding, so
 * that the page needs neither words nor a framework. The field has no name: whatever happens, a receipt never gets into an address.
 */
export const wakeReceiptForm = (form: HTMLFormElement, ask: Ask = (address, init) => fetch(address, init)): void => {
  const place = placeOf(form.dataset);
  const field = form.querySelector('input');
  const button = form.querySelector('button');
  const told = form.querySelector('[role=status]');
  if (place === undefined || field === null || button === null || told === null)
    throw new Error('wakeReceiptForm requires the form that our server draws');
  const { textContent: label } = button;

  const tell = (finding: ReceiptFinding): void => {
    const words = form.querySelector<HTMLTemplateElement>(`template[data-finding=${finding}]`);
    told.replaceChildren(...(words === null ? [] : [words.content.cloneNode(true)]));
    if (finding === 'malformed') field.setAttribute('aria-invalid', 'true');
  };
  const look = async (): Promise<void> => {
    if (button.ariaDisabled === 'true') return;
    told.replaceChildren();
    field.removeAttribute('aria-invalid');
    [button.ariaDisabled, button.textContent] = ['true', form.dataset['busy'] ?? label];
    tell(await checkReceipt(ask, place, field.value));
    [button.ariaDisabled, button.textContent] = [null, label];
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void look();
  });
  button.disabled = false;
};

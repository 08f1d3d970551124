import { wakeReceiptForm } from './wake-receipt-form.ts';

// All the script that the receipt page loads. The server has drawn every word of it.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-wave]')) wakeReceiptForm(form);

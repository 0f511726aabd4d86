import { tabularLimits } from '../workbook.ts';
import { plainText } from './plain-text.ts';

/**
 * Collects the text of one rich text, whose root (`si`, `is`, `text`) stands at `top`: its runs joined, readings in small
 * print above the characters (`rPh`) left out. What is beyond the limit of a cell is not kept, but for the one character
 * that shows it.
 */
export class RichText {
  private text = '';
  private isInText = false;
  private isInReading = false;

  begin(): void {
    this.text = '';
    this.isInText = false;
    this.isInReading = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.isInReading = true;
    else if (name === 't') this.isInText = true;
  }

  take(text: string): void {
    if (!this.isInText || this.isInReading || this.text.length > tabularLimits.cellLength * 7) return;
    this.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.isInReading = false;
    else if (name === 't') this.isInText = false;
  }

  end(): string {
    return plainText(this.text);
  }
}

import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

const scriptsOf = (text: string): string =>
  [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gu)].map(([, script = '']) => script).join('\n');

/** The syntax tree of a file; of a Svelte component, that of its scripts. */
export const parseSource = ({ path, text }: SourceFile): ts.SourceFile =>
  ts.createSourceFile(path, path.endsWith('.svelte') ? scriptsOf(text) : text, ts.ScriptTarget.ESNext, true);

/** Every node of a tree, depth first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** Text of strings and templates as written, without quotes. */
export const literalTexts = (tree: ts.SourceFile): string[] =>
  [...nodesOf(tree)].flatMap((node) =>
    ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.TemplateHead || ts.isTemplateMiddleOrTemplateTail(node)
      ? [(node as ts.LiteralLikeNode).text]
      : [],
  );

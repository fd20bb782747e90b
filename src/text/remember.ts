const LIMIT = 50_000;

/** A function of one text that keeps its answers: labels repeat from row to row. It stops keeping after many, so that no file fills the memory. */
export function remember<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  let lastText: string | null = null;
  let lastAnswer: Answer;
  return (text) => {
    // Rows come in order, so the label is most often that of the row before: no need to look it up.
    if (text === lastText) return lastAnswer;
    const kept = answers.get(text);
    const answer = kept !== undefined || answers.has(text) ? (kept as Answer) : read(text);
    if (kept === undefined && answers.size < LIMIT && text.length < 300) answers.set(text, answer);
    lastText = text;
    lastAnswer = answer;
    return answer;
  };
}

let restore = () => {};

/** Copies a text. Until another is copied the button says so, or that the browser did not allow it; `told` names what
    was copied, to screen readers too. */
export const copy = (text, button, told, name) => {
  restore();
  const own = button.textContent;
  restore = () => {
    button.textContent = own;
    told.textContent = "";
  };
  const tell = (word) => {
    button.textContent = word;
    told.textContent = `${word}: ${name}`;
  };
  navigator.clipboard.writeText(text).then(
    () => tell("Copied"),
    () => tell("Not copied"),
  );
};

/** An element with its properties, and what stands in it. */
export const element = (name, properties, ...within) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...within);
  return made;
};


(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const form = document.querySelector('.filters');
  const output = form.querySelector('output');
  const files = [...document.querySelectorAll('.file[data-path]')];
  const findings = [...document.querySelectorAll('.findings li')];
  const apply = () => {
    const levels = new Set([...form.querySelectorAll('input[type=checkbox]:checked')].map(box => box.value));
    const category = form.category.value, rule = form.rule.value, words = form.file.value.trim().toLowerCase();
    let shown = 0;
    for (const file of files) {
      const named = file.dataset.path.toLowerCase().includes(words);
      let here = 0;
      for (const finding of file.querySelectorAll('.findings li')) {
        const fits = named && levels.has(finding.dataset.level) && (!category || finding.dataset.rule.split('.')[0] === category) && (!rule || finding.dataset.rule === rule);
        finding.hidden = !fits;
        here += fits ? 1 : 0;
      }
      for (const mark of file.querySelectorAll('mark'))
        mark.classList.toggle('off', mark.dataset.for.split(' ').every(id => document.getElementById(id)?.hidden));
      file.hidden = !named || (here === 0 && file.querySelector('.findings li') !== null);
      shown += here;
    }
    output.textContent = shown === findings.length ? `${shown} findings` : `${shown} of ${findings.length} findings`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(each => each.open = true));
  apply();
})();

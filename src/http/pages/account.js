// What the pages about accounts do: send what was typed, and say what came of it. Plain JavaScript,
// as browsers read it; where each field goes is written in the page.
const form = document.querySelector('form')
const said = document.querySelector('#said')
const done = document.querySelector('#done')
const button = form.querySelector('button')
const inputs = [...form.querySelectorAll('input')]
const wording = button.textContent

const offline = 'The server cannot be reached. Check the network, and try again.'
const marked = 'Not done yet: see what is marked below.'
const noToken = 'This link is not whole. Open it again from where you have it, or ask for another.'

const tell = (text) => {
  said.textContent = text
  said.hidden = text === ''
}

const whyOf = (input) => document.querySelector(`#${input.id}-why`)

const clear = () => {
  tell('')
  for (const input of inputs) {
    input.removeAttribute('aria-invalid')
    whyOf(input).textContent = ''
  }
}

/** Says each reason at its field, and above the form those that are about none. */
const refuse = ({ detail, errors = [] }) => {
  const others = []
  for (const { pointer, detail: why } of errors) {
    const input = inputs.find(({ name }) => pointer === `/${name}` || pointer === `#/${name}`)
    if (input) {
      input.setAttribute('aria-invalid', 'true')
      whyOf(input).textContent = `${whyOf(input).textContent} ${why}`.trim()
    } else others.push(why)
  }
  const isAllMarked = errors.length > 0 && others.length === 0
  tell(isAllMarked ? marked : [detail, ...others.filter((why) => why !== detail)].join(' '))
  const first = inputs.find((input) => input.getAttribute('aria-invalid') === 'true')
  ;(first ?? said).focus()
}

const askFor = (step) => {
  for (const input of inputs) {
    const isAsked = (input.dataset.step ?? '') === step
    input.disabled = !isAsked
    input.closest('.field').hidden = !isAsked
  }
  form.dataset.step = step
  inputs.find((input) => !input.disabled)?.focus()
}

// Only an address of our own: a link to sign in must not lead elsewhere afterwards.
const next = new URLSearchParams(location.search).get('next')
const isOurs = next !== null && /^\/(?![/\\])/.test(next)

const finish = () => {
  const onwards = document.querySelector('#onwards')
  if (onwards && isOurs) return location.assign(next)
  form.hidden = true
  done.hidden = false
  done.focus()
}

const send = async () => {
  const { url, stepUrl, token, step } = form.dataset
  const typed = inputs.filter(({ disabled }) => !disabled)
  const body = Object.fromEntries(typed.map(({ name, value }) => [name, value]))
  if (token !== undefined) body.token = location.hash.slice(1)
  const answer = await fetch(step === 'code' ? stepUrl : url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!answer) return refuse({ detail: offline })
  // What stands between may answer in its own words.
  const told = await answer.json().catch(() => ({}))
  if (!answer.ok) return refuse({ detail: `Not done: ${answer.status}. Try again.`, ...told })
  return told.secondFactor === true ? askFor('code') : finish()
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (button.getAttribute('aria-busy') === 'true') return
  clear()
  button.setAttribute('aria-busy', 'true')
  button.textContent = 'One moment …'
  await send()
  button.removeAttribute('aria-busy')
  button.textContent = wording
})

const zone = form.querySelector('[name=timeZone]')
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone
if (form.dataset.token !== undefined && location.hash.length < 2) {
  form.hidden = true
  tell(noToken)
} else askFor('')

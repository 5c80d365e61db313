// A struck bowl: a low tone and two faint ones above it, gone after two seconds (Hz, share of the loudness).
const partials = [
  [392, 0.6],
  [1049, 0.25],
  [1968, 0.1],
] as const
const lastsS = 2.2
const loudest = 0.16

/** Plays one soft sound. A computer without a loudspeaker stays silent. */
export function playSoftSound(): void {
  if (typeof AudioContext === 'undefined') return
  const audio = new AudioContext()
  const from = audio.currentTime
  for (const [pitchHz, share] of partials) {
    const tone = new OscillatorNode(audio, { type: 'sine', frequency: pitchHz })
    const loudness = new GainNode(audio, { gain: 0 })
    loudness.gain.setValueAtTime(0, from)
    loudness.gain.linearRampToValueAtTime(loudest * share, from + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.0001, from + lastsS)
    tone.connect(loudness).connect(audio.destination)
    tone.start(from)
    tone.stop(from + lastsS)
  }
  setTimeout(() => void audio.close(), lastsS * 1000 + 200)
}

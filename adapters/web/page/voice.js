/** Records from the microphone, where the browser has one and the person allows it. */
export async function record() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const pieces = [];
  recorder.ondataavailable = (event) => pieces.push(event.data);
  const finished = new Promise((done) => {
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      done(new Blob(pieces, { type: recorder.mimeType }));
    };
  });
  recorder.start();
  return {
    stop() {
      recorder.stop();
      return finished;
    },
  };
}

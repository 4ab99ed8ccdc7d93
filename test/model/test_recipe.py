"""The encoder's recipe, run for a few steps on random weights: `npm run test:model`."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from safetensors.torch import load_file, save_file

from random_weights import ARGUMENTS, CORPUS, ROOT, TOKENIZER, random_tensors, write_sts

TRAIN = ROOT / "scripts" / "model" / "train"
sys.path[:0] = [str(TRAIN), str(ROOT / "scripts" / "model" / "export")]

from average import average  # noqa: E402
from encoder import Encoder, load_encoder  # noqa: E402
from encoder_graph import EncoderGraph  # noqa: E402
from heads import auc, best_threshold, spearman, task_f1  # noqa: E402
from losses import cosent, imitation  # noqa: E402
from tokens import Tokens  # noqa: E402

TEXTS = ["Hej!", "We would keep two goats and a boat, if there is a school.", "Навіщо чекати? Їдемо взимку."]


class SameNumbers(unittest.TestCase):
    def test_pytorch_and_the_exported_graph_give_the_same_vectors(self):
        tensors = random_tensors(6, seed=3)
        graph = EncoderGraph({name: tensor.numpy() for name, tensor in tensors.items()}, None).build()
        session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
        ids, mask = Tokens(TOKENIZER, "cpu")(TEXTS)
        (exported,) = session.run(["embedding"], {"input_ids": ids.numpy(), "attention_mask": mask.long().numpy()})
        with torch.no_grad():
            vectors = Encoder(tensors).eval()(ids, mask).numpy()
        np.testing.assert_allclose(vectors, exported, atol=2e-5)
        self.assertGreater(np.abs(vectors[0] - vectors[1]).max(), 0.01)

    def test_padding_changes_nothing(self):
        encoder = Encoder(random_tensors(2, seed=4)).eval()
        tokens = Tokens(TOKENIZER, "cpu")
        with torch.no_grad():
            together = encoder(*tokens(TEXTS))
            for i, text in enumerate(TEXTS):
                torch.testing.assert_close(encoder(*tokens([text]))[0], together[i], atol=1e-5, rtol=0)


class Measures(unittest.TestCase):
    def test_cosent_of_two_pairs_by_hand(self):
        left = torch.tensor([[1.0, 0.0], [1.0, 0.0]])
        right = torch.tensor([[0.6, 0.8], [0.8, 0.6]])
        # the first is judged more alike, and has the smaller cosine: log(1 + exp(20 * (0.8 - 0.6)))
        loss = cosent(left, right, torch.tensor([5.0, 1.0]))
        self.assertAlmostEqual(loss.item(), np.log1p(np.exp(4.0)), places=5)
        self.assertLess(cosent(left, right, torch.tensor([1.0, 5.0])).item(), 0.02)

    def test_who_imitates_perfectly_has_no_loss(self):
        vectors = torch.nn.functional.normalize(torch.randn(5, 7), dim=-1)
        self.assertLess(imitation(vectors, vectors).item(), 1e-5)
        self.assertGreater(imitation(vectors, vectors.roll(1, 0)).item(), 1)

    def test_figures_by_hand(self):
        scores, labels = np.array([0.9, 0.7, 0.7, 0.1]), np.array([1.0, 0.0, 1.0, 0.0])
        self.assertEqual(auc(scores, labels), 0.875)
        self.assertEqual(best_threshold(scores, labels), 0.7)
        self.assertAlmostEqual(spearman(np.array([1.0, 2, 2, 4]), np.array([10.0, 20, 20, 90])), 1)
        # value 0: P 1/2, R 1; value 1: P 0, R 0; value 2 does not occur
        said, real = np.array([[1, 0, 1], [1, 0, 0]]), np.array([[1, 1, 0], [0, 0, 0]])
        self.assertAlmostEqual(task_f1(said, real), 2 * 0.25 * 0.5 / 0.75)


class FewSteps(unittest.TestCase):
    """Random weights of 4 layers -> tuned -> two students -> their mean -> figures, each through its own command."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.dir = Path(cls.folder.name)
        save_file(random_tensors(4, seed=1), cls.dir / "start.safetensors")
        lines = [line for line in (CORPUS / "train.jsonl").read_text("utf-8").splitlines() if len(line) < 450][:12]
        (cls.dir / "texts.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        cls.sts = write_sts(cls.dir)
        common = ["--tokenizer", TOKENIZER, "--texts", cls.dir / "texts.jsonl", "--device", "cpu"]
        tuning = ["--value-eval", ARGUMENTS, "--steps", 2, "--pairs", 3, "--labelled", 2, "--sts", *cls.sts]
        cls.said = {}
        call("tune.py", "--weights", cls.dir / "start.safetensors", *common, *tuning, "--out", cls.at("tuned"))
        for name, seed in (("one", 1), ("other", 2), ("again", 1)):
            teaching = ["--teacher", cls.at("tuned"), "--steps", 5, "--batch", 6, "--seed", seed]
            cls.said[name] = call("distil.py", *teaching, *common, "--out", cls.at(name))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def at(cls, name: str) -> Path:
        return cls.dir / f"{name}.safetensors"

    def test_tuning_moves_the_layers_and_keeps_the_word_table(self):
        before, after = load_file(self.dir / "start.safetensors"), load_file(self.at("tuned"))
        self.assertEqual(set(before), set(after))
        self.assertTrue(torch.equal(before["embeddings.word.int4"], after["embeddings.word.int4"]))
        for name in ("layers.0.ffn.in.weight", "layers.3.attention.query.weight"):
            self.assertEqual(after[name].dtype, torch.float16)
            self.assertFalse(torch.equal(before[name], after[name]), name)

    def test_a_student_has_every_second_layer_and_comes_nearer(self):
        self.assertEqual(len(load_encoder(self.at("one")).layers), 2)
        first, last = (float(part) for part in self.said["one"].split()[1:4:2])
        self.assertLess(last, first)

    def test_the_same_seed_gives_the_same_bytes(self):
        self.assertTrue(self.at("one").read_bytes() == self.at("again").read_bytes())
        self.assertFalse(self.at("one").read_bytes() == self.at("other").read_bytes())

    def test_the_mean_of_two_students_is_evaluated(self):
        mean = average([self.at("one"), self.at("other")]).tensors()
        one, other = load_file(self.at("one")), load_file(self.at("other"))
        name = "layers.1.attention.output.bias"
        torch.testing.assert_close(mean[name], (one[name] + other[name]) / 2)
        call("average.py", self.at("mean"), self.at("one"), self.at("other"))
        report = json.loads(
            call("evaluate.py", "--weights", self.at("mean"), "--tokenizer", TOKENIZER, "--device", "cpu",
                 "--sts", *self.sts, "--value-eval", ARGUMENTS)
        )  # fmt: skip
        self.assertEqual(report["layers"], 2)
        self.assertEqual(set(report["sts"]), {"en", "sv"})
        self.assertTrue(0 <= report["value_eval"]["test"] <= 1)


def call(script: str, *args: object) -> str:
    done = subprocess.run([sys.executable, TRAIN / script, *map(str, args)], capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return done.stdout


if __name__ == "__main__":
    unittest.main()

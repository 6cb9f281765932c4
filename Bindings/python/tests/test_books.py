import json
import os
import pickle
import subprocess
import sys
import threading
import time
from decimal import Decimal

import pytest

import shinsa
from conftest import APPLICATIONS, REPOSITORY


def test_the_shipped_rules_are_those_of_the_folder(book):
    assert shinsa.Book(REPOSITORY / "Rules").rules == book.rules
    assert shinsa.Book(REPOSITORY / "Rules", association="fukui").rules == shinsa.Book(association="fukui").rules
    assert shinsa.Book(association="kagoshima").rules == book.rules


def test_a_book_tells_what_it_holds(book):
    facts = {fact["id"]: fact for fact in book.facts}
    assert facts["capital"]["type"] == "yen" and facts["capital"]["name"] == "資本金"
    assert "wholesale" in facts["industry"]["members"]
    decisions = {decision["id"]: decision for decision in book.decisions}
    assert decisions["fee_rate"]["type"] == "rate" and decisions["acceptable"]["verdict"]
    assert book.version == shinsa.__version__
    assert book.check() == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_it_says_what_the_command_says(book, command, language):
    file = APPLICATIONS / "all.jsonl"
    own = book.decide_all(file.read_bytes(), language=language)
    lines = command("evaluate", file, "--output", "json", "--no-explanation", "--language", language).splitlines()
    theirs = [json.loads(line) for line in lines]
    for one, other in zip(own, theirs):
        if "error" in one:
            assert one["application_id"] == other["application_id"] and "error" in other
        else:
            assert one == other
    assert len(own) == len(theirs)


@pytest.mark.parametrize("name", ["company-capital-over", "medical-corporation", "judgements-pending"])
def test_every_question_is_answered_as_by_the_command(book, command, name):
    file = APPLICATIONS / f"{name}.json"
    application = file.read_bytes()
    assert dict(book.explain(application)) == json.loads(command("evaluate", file, "--output", "json"))
    assert book.explain(application).text == command("evaluate", file)
    assert book.explain(application).full_text == command("evaluate", file, "--full")
    assert book.explain(application, language="en").text == command("evaluate", file, "--language", "en")
    page = book.explain(application).html
    assert page.partition("<style>")[2] == command("evaluate", file, "--output", "html").partition("<style>")[2]
    assert book.why_not(application) == json.loads(command("why", file, "--output", "json"))
    assert book.changes(application, most=3) == json.loads(command("changes", file, "--output", "json", "--most", "3"))
    assert book.schemes(application) == json.loads(command("schemes", file, "--output", "json"))
    asked = json.loads(command("ask", file, "--output", "json"))
    assert {key: value for key, value in book.ask(application).items() if key in asked} == asked


def test_one_may_ask_until_the_verdict_is_settled(book):
    application = {"received_on": "2024-04-01", "applicant_kind": "company", "industry": "wholesale"}
    first = book.ask(application)
    assert first["question"] and first["others"] > 5
    settled = book.ask({**application, "antisocial_forces": True})
    assert settled["question"] is None and settled["status"] == "unmet"


def test_what_would_have_to_change_does_change_it(book, application):
    for change in book.changes(application, "collateral_required")["changes"]["collateral_required"]:
        again = book.decide({**application, **change["set"]})
        assert again["decisions"]["collateral_required"]["status"] == change["to"]


def test_a_day_takes_the_place_of_the_applications_own(book, application):
    decided = book.decide(application, on="2024-04-01", decisions=["fee_rate"])
    assert decided["basis_date"] == "2024-04-01" and decided["basis_date_replaced"]
    assert list(decided["decisions"]) == ["fee_rate"]


def test_decimals_are_read_exactly(book):
    big = Decimal("99999999999999999")
    decided = book.decide({"requested_amount": big, "existing_guarantees": 1}, decisions=["guarantee_total"])
    assert decided["decisions"]["guarantee_total"]["value"] == 100000000000000000


def test_an_application_that_is_refused_raises_with_key_and_hint(book):
    with pytest.raises(shinsa.ApplicationError) as caught:
        book.decide({"employes": 250, "capital": "たくさん"}, language="en")
    assert caught.value.key == "employes" and "employees" in caught.value.hint
    assert [problem["key"] for problem in caught.value.problems] == ["employes", "capital"]
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value) and again.key == "employes"


@pytest.mark.parametrize(
    "call",
    [
        lambda book: book.decide("{"),
        lambda book: book.decide(b"\xff\xfe{}"),
        lambda book: book.decide(""),
        lambda book: book.decide({}, on="someday"),
        lambda book: book.decide({}, decisions=["eligibel"]),
        lambda book: book.explain({}, language="fr"),
        lambda book: book.why_not({"capital": []}),
        lambda book: book.changes({"capital": {"a": 1}}),
        lambda book: book.ask({}, "acceptabel"),
        lambda book: book.schemes("[1]"),
        lambda book: shinsa.Book(association="atlantis"),
        lambda book: shinsa.Book("/nowhere"),
        lambda book: shinsa.Book.from_texts({}, association="fukui"),
        lambda book: shinsa.Book.from_texts({"a.rules": "規則 これは"}),
    ],
)
def test_what_is_wrong_is_said_in_words(book, call):
    with pytest.raises(shinsa.ShinsaError) as caught:
        call(book)
    assert len(str(caught.value)) > 5


def test_rules_with_errors_tell_file_and_line(tmp_path):
    (tmp_path / "a.rules").write_text("規則集 見本 (sample: Sample)\n\n要件 大きい (large)\n  ・従業員: 300人以上\n")
    with pytest.raises(shinsa.RulesError) as caught:
        shinsa.Book(tmp_path)
    found = shinsa.check(tmp_path)
    assert caught.value.key == "a.rules" and caught.value.problems[0]["line"] == found[0]["line"] > 1
    assert found[0]["severity"] == "error" and found[0]["code"]


def test_check_tells_what_the_command_tells(command, tmp_path):
    (tmp_path / "a.rules").write_text("規則集 見本 (sample: Sample)\n\n要件 大きい (large)\n  ・従業員: 300人以上\n")
    assert shinsa.check(tmp_path) == json.loads(command("check", tmp_path, "--output", "json"))


def test_a_notebook_shows_an_explanation(book, application):
    page = book.explain(application)._repr_html_()
    assert page.startswith("<iframe srcdoc=") and "担保" in page


def test_books_and_explanations_are_pickled_by_their_rules(book, application):
    again = pickle.loads(pickle.dumps(book))
    assert again.rules == book.rules and again.decide(application) == book.decide(application)
    explained = pickle.loads(pickle.dumps(book.explain(application)))
    assert explained.text == book.explain(application).text
    own = shinsa.Book(REPOSITORY / "Rules", association="tokyo")
    assert pickle.loads(pickle.dumps(own)).rules == own.rules
    state = book.__reduce__()
    with pytest.raises(shinsa.RulesError):
        state[0](*state[1][:-1], "0" * 64)


def test_a_forked_process_decides(book, application):
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(write, book.decide(application)["decisions"]["company_size"]["status"].encode())
        finally:
            os._exit(0)
    os.close(write)
    assert os.read(read, 100) == b"met"
    assert os.waitpid(child, 0)[1] == 0


def test_other_threads_run_while_it_works(book, application):
    """The interpreter's lock is released: a thread that counts comes on while another asks for changes."""
    counted, done = [0], threading.Event()

    def count():
        while not done.is_set():
            counted[0] += 1
            time.sleep(0.001)

    counter = threading.Thread(target=count)
    counter.start()
    before = counted[0]
    book.changes(application)
    during = counted[0] - before
    done.set()
    counter.join()
    assert during > 20


def test_many_threads_share_a_book(book, application):
    expected = book.decide(application)
    found = []
    threads = [threading.Thread(target=lambda: found.append(book.decide(application))) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 16


def test_no_swift_is_needed():
    code = "import shinsa; print(shinsa.Book().decide({'employees': 1})['version'])"
    clean = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    told = subprocess.run([sys.executable, "-c", code], env=clean, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == shinsa.__version__

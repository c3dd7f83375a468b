// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says otherwise than before.
#include "domain/retirement/correction.h"

#include <QTest>

using namespace Reslate;

class TestCorrection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatWasSaidIsContradicted();
    void namesWhatItWasAndIs();
    void tellsWhatWasTakenBack();
    void tellsWhatWasNotSaidBefore();
    void nothingIsNoCorrection();
};

void TestCorrection::onlyWhatWasSaidIsContradicted()
{
    DisposalFacts known {.backedUp = BackedUp::Yes, .labelsRemoved = true, .texts = {}};
    known.text(DisposalText::Recycler) = QStringLiteral("A");
    known.text(DisposalText::Pallet) = QStringLiteral("7");
    DisposalFacts now = known;
    now.nist = NistWord::Clear; // nobody said it before
    now.labelsRemoved = false;
    now.text(DisposalText::Recycler) = QStringLiteral("B");
    DisposalWords expected {.nist = NistWord::NotClaimed, .labelsRemoved = true, .texts = {}};
    expected.text(DisposalText::Recycler) = QStringLiteral("A");
    QVERIFY(changedWords(known, now) == expected);
    expected.nist.reset();
    QVERIFY(withoutSilence(changedWords(known, now)) == expected);
    QVERIFY(changedWords(known, known) == DisposalWords());
    QVERIFY(withoutSilence(changedWords({}, known)) == DisposalWords());
}

void TestCorrection::namesWhatItWasAndIs()
{
    RetirementReport report {
        .retirement = {.reason = RetirementReason::Donated, .dataClass = DataClass::Pupils, .gate = Gate::Confirmed},
        .corrects = {.reason = RetirementReason::Sold,
            .destination = QString(),
            .dataClass = DataClass::NotRecorded,
            .gate = Gate::Reported},
        .correctsDisposal = {.backedUp = BackedUp::No, .nist = NistWord::Purge, .labelsRemoved = false, .texts = {}}};
    report.retirement.destination = QStringLiteral("Club");
    report.retirement.disposal = {
        .backedUp = BackedUp::Yes, .nist = NistWord::Clear, .labelsRemoved = true, .texts = {}};
    report.correctsDisposal.text(DisposalText::Weight) = QStringLiteral("3 kg");
    report.retirement.disposal.text(DisposalText::Weight) = QStringLiteral("4 kg");
    QStringList texts;
    for (const Correction &one : corrections(report))
        texts.append(QStringLiteral("%1: '%2' '%3'").arg(one.what, one.before, one.now));
    QCOMPARE(texts,
        (QStringList {QStringLiteral("reason: 'sold' 'donated'"), QStringLiteral("destination: '' 'Club'"),
            QStringLiteral("data-class: '' 'pupils'"), QStringLiteral("gate: 'reported' 'confirmed'"),
            QStringLiteral("backed-up: 'no' 'yes'"), QStringLiteral("nist: 'purge' 'clear'"),
            QStringLiteral("labels-removed: 'no' 'yes'"), QStringLiteral("weight: '3 kg' '4 kg'")}));
}

void TestCorrection::tellsWhatWasTakenBack()
{
    DisposalFacts known {.backedUp = BackedUp::Yes, .nist = NistWord::Clear, .labelsRemoved = true, .texts = {}};
    known.text(DisposalText::Recycler) = QStringLiteral("A");
    const QList<Correction> all = corrections({.correctsDisposal = changedWords(known, {})});
    QCOMPARE(all.size(), 4);
    for (const Correction &one : all)
        QVERIFY2(!one.before.isEmpty() && one.now.isEmpty(), qPrintable(one.what));
}

void TestCorrection::tellsWhatWasNotSaidBefore()
{
    RetirementReport report;
    report.retirement.disposal.nist = NistWord::Clear;
    report.retirement.disposal.text(DisposalText::Weight) = QStringLiteral("3 kg");
    report.correctsDisposal = changedWords({}, report.retirement.disposal);
    QCOMPARE(corrections(report),
        (QList<Correction> {{QStringLiteral("nist"), QString(), QStringLiteral("clear")},
            {QStringLiteral("weight"), QString(), QStringLiteral("3 kg")}}));
}

void TestCorrection::nothingIsNoCorrection()
{
    RetirementReport report {.retirement = {.reason = RetirementReason::Sold}};
    report.retirement.disposal.nist = NistWord::Clear;
    QVERIFY(corrections(report).isEmpty());
}

QTEST_GUILESS_MAIN(TestCorrection)
#include "tst_correction.moc"

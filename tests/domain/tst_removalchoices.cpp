// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/removal.h"
#include "domain/retirement/report.h"

#include <QtTest/QTest>

using namespace Reslate;

/// What can be decided for which reason, and what people write of the disposal.
class RemovalChoicesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachReasonHasItsChoices_data()
    {
        QTest::addColumn<RetirementReason>("reason");
        QTest::addColumn<bool>("isBoardChanged");
        QTest::addColumn<QString>("choices"); ///< Destination, Gate, Entra, Records, Board, Handover
        const auto row = [](RetirementReason reason, bool isBoardChanged, const char *choices) {
            QTest::addRow("%s%s", retirementReasonName(reason).data(), isBoardChanged ? ", another board" : "")
                << reason << isBoardChanged << QString::fromLatin1(choices);
        };
        for (const RetirementReason reason : {RetirementReason::EndOfLife, RetirementReason::Sold,
                 RetirementReason::Donated, RetirementReason::Damaged, RetirementReason::Returned})
            row(reason, false, "DGERH");
        row(RetirementReason::Lost, false, "");
        row(RetirementReason::Stolen, false, "");
        row(RetirementReason::Reused, false, "D");
        row(RetirementReason::Repair, false, "DBH");
        row(RetirementReason::Repair, true, "DGBH");
    }

    void eachReasonHasItsChoices()
    {
        QFETCH(RetirementReason, reason);
        QFETCH(bool, isBoardChanged);
        QFETCH(QString, choices);
        const RemovalWish wish {.reason = reason, .isBoardChanged = isBoardChanged};
        QString found;
        for (int i = 0; i < removalChoiceCount; ++i) {
            if (hasChoice(wish, static_cast<RemovalChoice>(i)))
                found.append(QLatin1Char("DGERBH"[i]));
        }
        QCOMPARE(found, choices);
        for (int i = 0; i < removalChoiceCount; ++i) {
            if (hasChoice(wish, static_cast<RemovalChoice>(i)))
                QVERIFY(mayHaveChoice(reason, static_cast<RemovalChoice>(i)));
        }
        QCOMPARE(
            mayHaveChoice(reason, RemovalChoice::Gate), choices.contains(u'G') || reason == RetirementReason::Repair);
    }

    void whatIsIdleIsNotKept()
    {
        RemovalWish wish {.reason = RetirementReason::Sold,
            .destination = QStringLiteral("Buyer"),
            .gate = Gate::Confirmed,
            .keepsEntra = true,
            .recordsOnly = QStringLiteral("old")};
        wish.disposal.backedUp = BackedUp::No;
        wish.disposal.labelsRemoved = true;
        wish.disposal.text(DisposalText::Recycler) = QStringLiteral("Green");
        wish.disposal.text(DisposalText::BackupPlace) = QStringLiteral("Server");
        QVERIFY(withoutIdleChoices(wish) == wish);
        wish.reason = RetirementReason::Stolen;
        RemovalWish kept {.reason = RetirementReason::Stolen};
        kept.disposal.backedUp = BackedUp::No;
        kept.disposal.text(DisposalText::BackupPlace) = QStringLiteral("Server");
        QVERIFY(withoutIdleChoices(wish) == kept);
        wish.reason = RetirementReason::Repair;
        wish.isBoardChanged = true;
        QCOMPARE(withoutIdleChoices(wish).gate, Gate::Confirmed);
        QCOMPARE(withoutIdleChoices(wish).keepsEntra, false);
        wish.reason = RetirementReason::Reused;
        QCOMPARE(withoutIdleChoices(wish).isBoardChanged, false);
        QCOMPARE(withoutIdleChoices(wish).gate, Gate::Reported);
        QCOMPARE(withoutIdleChoices(wish).destination, QStringLiteral("Buyer"));
    }

    void whatIsSaidLaterCounts()
    {
        DisposalFacts known {.backedUp = BackedUp::Yes, .nist = NistWord::Clear, .labelsRemoved = true, .texts = {}};
        known.text(DisposalText::Weight) = QStringLiteral("1 kg");
        known.text(DisposalText::Pallet) = QStringLiteral("7");
        QVERIFY(reworded(known, {}) == known);
        QVERIFY(reworded(DisposalFacts(), newWords({}, known)) == known);
        DisposalWords later;
        later.labelsRemoved.emplace(false);
        later.text(DisposalText::Weight) = QStringLiteral("2 kg");
        const DisposalFacts both = reworded(known, later);
        QCOMPARE(both.text(DisposalText::Weight), QStringLiteral("2 kg"));
        QCOMPARE(both.text(DisposalText::Pallet), QStringLiteral("7"));
        QVERIFY(both.labelsRemoved == std::optional(false));
        QCOMPARE(both.backedUp, BackedUp::Yes);
        QCOMPARE(both.nist, NistWord::Clear);
    }

    void whatIsTakenBackIsSaidNoMore()
    {
        DisposalFacts known {.backedUp = BackedUp::Yes, .nist = NistWord::Clear, .labelsRemoved = true, .texts = {}};
        for (const DisposalText text : {DisposalText::BackupPlace, DisposalText::NistReason, DisposalText::Recycler})
            known.text(text) = QStringLiteral("x");
        DisposalWords none {
            .backedUp = BackedUp::NotRecorded, .nist = NistWord::NotClaimed, .labelsRemoved = {}, .texts = {}};
        none.labelsRemoved.emplace();
        none.text(DisposalText::Recycler) = QString();
        QVERIFY(reworded(known, none) == DisposalFacts()); // and what belonged to the claims
        QVERIFY(newWords(known, known) == DisposalWords());
        DisposalWords said = newWords(known, {});
        for (const DisposalText text : {DisposalText::BackupPlace, DisposalText::NistReason}) {
            QVERIFY(said.text(text) == QString());
            said.text(text).reset();
        }
        QVERIFY(said == none);
        for (const BackedUp other : {BackedUp::No, BackedUp::NotNeeded}) {
            DisposalWords words;
            words.backedUp = other;
            QCOMPARE(reworded(known, words).text(DisposalText::BackupPlace), QString());
        }
    }

    /// One rule for what is planned and for what is reported.
    void whatMeansNothingForAReasonGoesFromAReportToo()
    {
        Retirement sold {.reason = RetirementReason::Sold,
            .destination = QStringLiteral("Buyer"),
            .gate = Gate::Confirmed,
            .disposal = {.backedUp = BackedUp::No, .labelsRemoved = true, .texts = {}}};
        sold.disposal.text(DisposalText::Recycler) = QStringLiteral("Green");
        Retirement stolen {.reason = RetirementReason::Stolen, .gate = Gate::Confirmed};
        stolen.disposal.backedUp = BackedUp::No;
        QVERIFY(reworded(sold, {.reason = RetirementReason::Stolen}) == stolen);
        QVERIFY(reworded(sold, {.reason = RetirementReason::Donated}).disposal == sold.disposal);
        DisposalWords words;
        words.text(DisposalText::Pallet) = QStringLiteral("7");
        QCOMPARE(reworded(sold, {}, words).disposal.text(DisposalText::Pallet), QStringLiteral("7"));
        QVERIFY(reworded(stolen, {}, words) == stolen);
    }

    void aWordOfNistNeedsAReason()
    {
        DisposalFacts facts;
        QVERIFY(!lacksNistReason(facts));
        facts.nist = NistWord::Purge;
        QVERIFY(lacksNistReason(facts));
        facts.text(DisposalText::NistReason) = QStringLiteral("  ");
        QVERIFY(lacksNistReason(facts));
        facts.text(DisposalText::NistReason) = QStringLiteral("blancco 7");
        QVERIFY(!lacksNistReason(facts));
    }

    void namesReadBack()
    {
        for (int i = 0; i < backedUpCount; ++i)
            QVERIFY(backedUpFromName(backedUpName(static_cast<BackedUp>(i))) == static_cast<BackedUp>(i));
        for (int i = 0; i < nistWordCount; ++i)
            QVERIFY(nistWordFromName(nistWordName(static_cast<NistWord>(i))) == static_cast<NistWord>(i));
        QSet<QString> names;
        for (int i = 0; i < disposalTextCount; ++i)
            names.insert(disposalTextName(static_cast<DisposalText>(i)));
        QCOMPARE(names.size(), disposalTextCount);
        QVERIFY(!nistWordFromName(QStringLiteral("Purge"))); // names are not words
    }
};

QTEST_GUILESS_MAIN(RemovalChoicesTest)
#include "tst_removalchoices.moc"

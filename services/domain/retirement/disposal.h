// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>

namespace Reslate {

// What only a person can say of devices that leave, for the paper that is filed. The program asks Graph for none of it
// and claims none of it by itself.

/// Whether what was on the devices was backed up.
enum class BackedUp : quint8 { NotRecorded, Yes, No, NotNeeded };
inline constexpr int backedUpCount = 4;
/// A stable name: "not-needed".
QLatin1String backedUpName(BackedUp backedUp);
std::optional<BackedUp> backedUpFromName(const QString &name);

/// The word of NIST SP 800-88 for how the data was removed. A wipe by Intune proves none of them.
enum class NistWord : quint8 { NotClaimed, Clear, Purge, Destroy };
inline constexpr int nistWordCount = 4;
/// A stable name: "not-claimed".
QLatin1String nistWordName(NistWord word);
std::optional<NistWord> nistWordFromName(const QString &name);

/// What is written in words.
enum class DisposalText : quint8 {
    BackupPlace, ///< where the backup is
    NistReason, ///< why a person claims the word, and by which technique
    Verification, ///< how somebody checked the drive: none, sample, all
    DiskReport, ///< number of an attached report of a disk tool
    Recycler,
    RecyclerLicence,
    TransferNote,
    Collected, ///< when; as a person writes it
    Pallet,
    Weight,
    RecyclerCertificate, ///< its number
    Proceeds, ///< value or price
};
inline constexpr int disposalTextCount = 12;
/// A stable name: "recycler-licence".
QLatin1String disposalTextName(DisposalText text);

/// All of it. What nobody said is the default and reads "not recorded" on paper. Texts are hostile.
struct DisposalFacts {
    BackedUp backedUp = BackedUp::NotRecorded;
    NistWord nist = NistWord::NotClaimed;
    std::optional<bool> labelsRemoved; ///< licence and property labels; nullopt: not recorded
    std::array<QString, disposalTextCount> texts;

    const QString &text(DisposalText which) const { return texts[static_cast<size_t>(which)]; }
    QString &text(DisposalText which) { return texts[static_cast<size_t>(which)]; }
    bool operator==(const DisposalFacts &) const = default;
};

/// What a person says of it, as far as it is said. Not recorded, not claimed and an empty text are said as well: they
/// take back what was said before.
struct DisposalWords {
    std::optional<BackedUp> backedUp;
    std::optional<NistWord> nist;
    std::optional<std::optional<bool>> labelsRemoved; ///< nullopt within: not recorded
    std::array<std::optional<QString>, disposalTextCount> texts;

    const std::optional<QString> &text(DisposalText which) const { return texts[static_cast<size_t>(which)]; }
    std::optional<QString> &text(DisposalText which) { return texts[static_cast<size_t>(which)]; }
    bool operator==(const DisposalWords &) const = default;
};

/// Whether a word of NIST is claimed and nobody says why: then the paper may not bear it. Pure.
bool lacksNistReason(const DisposalFacts &facts);
/// Whether there is a backup that could lie somewhere (DisposalText::BackupPlace). Pure.
bool mayHavePlace(BackedUp backedUp);
/// Those facts with these words in place of their own. What belonged to a claim goes where the words take it back: the
/// place of a backup, the reason for a word of NIST. Pure.
DisposalFacts reworded(DisposalFacts facts, const DisposalWords &words);
/// What is said after otherwise than before. Pure.
DisposalWords newWords(const DisposalFacts &before, const DisposalFacts &after);
/// What was said before, and is said otherwise, no longer or for the first time after. Pure.
DisposalWords changedWords(const DisposalFacts &before, const DisposalFacts &after);
/// Those of the words that say more than that nothing is recorded. Pure.
DisposalWords withoutSilence(DisposalWords words);

} // namespace Reslate

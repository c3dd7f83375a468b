// SPDX-License-Identifier: GPL-3.0-or-later
// What several commands have in common: options, words behind the name, and how they are read.
#pragma once

#include "app/cli/command.h"
#include "domain/retirement/disposal.h"
#include "domain/retirement/paperlimit.h"

#include <optional>

namespace Reslate {

/// Of commands that ask the service; the second line is what --practice takes besides.
constexpr const char
    *askingOptions = "practice graph-url= login-url= account= token-env= data-dir= json timeout= "
                     "devices= groups= seed= speed= approval= approves-after= role= retiring re-script";
/// Of commands that choose devices.
constexpr const char *selectionOptions = "group= minus-group= serials= device=";
/// Of commands that choose devices for a mode.
constexpr const char *orderOptions = "mode= group= minus-group= serials= device=";
constexpr const char *planOptions = "hybrid= sleeping= again= pilot= wave= gap= stop-after= stop-percent=";
/// Of commands that start a job.
constexpr const char *startOptions = "countdown= until= second-person= code= justification=";

/// Of commands that take what a person says of the disposal, for the paper.
constexpr const char *disposalOptions =
    "backed-up= backup-place= nist= nist-reason= verification= disk-report= recycler= recycler-licence= "
    "transfer-note= collected= pallet= weight= recycler-certificate= proceeds= labels-removed=";

/// Whether a text can be the name of an environment variable, and not what it should hold.
bool isVariableName(const QString &name);
/// Takes the id of a job from what follows the name. Says that it is missing; empty: it isn't.
QString takeJob(QStringList &words, Options &options);
/// Takes one of the words "list", "add" and "lift"; nullopt if none follows the name.
std::optional<ListVerb> takeVerb(QStringList &words);

/// Reads what means the same wherever it is given, and what is the command's own.
void readOptions(CommandLine &line, const CommandEntry &command, Options &options);
/// How many devices they are, as a person says.
void readCount(CommandLine &line, Options &options);
/// Which devices are meant.
void readSelection(CommandLine &line, Options &options);
/// Which devices get something, and what.
void readOrder(CommandLine &line, Options &options);
/// The same without the mode.
void readDevices(CommandLine &line, Options &options);
/// A text that is printed on paper, without spaces around; one that would fill pages is refused.
QString paperText(CommandLine &line, const char *name, int longest = maxPaperText);
/// What a person says of the disposal.
void readDisposal(CommandLine &line, DisposalWords &words);
/// The environment variable with the passphrase of a file of recovery keys.
void readPassphraseOption(CommandLine &line, Options &options);
/// A mode that can be sent; nullopt: there is none of that name, which is said.
std::optional<ResetMode> readMode(CommandLine &line);

} // namespace Reslate

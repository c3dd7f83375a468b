// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"
#include "signin/accountlist.h"

namespace Reslate {

/// The account that a command works with: the one that --account names, or the one that signed in last. What sends must
/// name it when there are several: the last sign-in may have been to another school.
tl::expected<SignedInAccount, Refusal> chosenAccount(const Options &options, const AccountList &accounts);

/// Where the service is that --graph-url, --login-url and --cloud name; Microsoft's worldwide one without them.
tl::expected<Endpoints, Refusal> endpointsOf(const Options &options);

} // namespace Reslate
